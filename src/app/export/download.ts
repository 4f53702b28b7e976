/** Hands a file to the browser, which saves it as it saves all others. */
export function download(name: string, parts: readonly BlobPart[], type: string): Blob {
  const blob = new Blob([...parts], { type });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // the browser has begun to read it by then
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return blob;
}
