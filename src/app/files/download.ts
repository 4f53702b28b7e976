/** Has the browser save a file under a name. @param content all of it, or its pieces */
export function download(name: string, content: string | readonly BlobPart[], type: string): Blob {
  const blob = new Blob(typeof content === 'string' ? [content] : [...content], { type });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // the browser has begun to read it by then
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return blob;
}
