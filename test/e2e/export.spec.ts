import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny';
import { elementsOf, textOf } from '../drawing/svg/readSvg.ts';
import { open } from './page.ts';

async function saved(page: Page, press: () => Promise<void>): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

test('a picture is taken away as drawing, image, table, citation and video, each with its run', async ({
  page,
}) => {
  await open(page, 'm=20&n=5&t=3&view=loss&theme=dark');
  const button = page.getByRole('button', { name: 'Export', exact: true });
  await button.click();
  const dialog = page.getByRole('dialog', { name: 'Export Loss' });
  await expect(dialog.getByRole('img')).toBeVisible();
  const press = (name: string) => () => dialog.getByRole('button', { name, exact: true }).click();

  // white paper, whatever the page looks like; text that is text; the fonts and the link inside
  const svg = await saved(page, press('Save picture'));
  expect(svg.name).toBe('relu-flow-loss-cone.svg');
  const elements = elementsOf(svg.content.toString('utf8').replace(/<style>[^<]*<\/style>/, ''));
  const texts = elements.filter(({ tag }) => tag === 'text').map(textOf);
  expect(texts).toContain('Loss');
  const ground = elements.find(({ tag, within }) => tag === 'path' && !within.includes('defs'));
  expect(ground!.attributes.fill).toBe('#ffffff');
  expect(textOf(elements.find(({ tag }) => tag === 'dc:source')!)).toMatch(/#v=\d+&n=5&m=20&t=3&view=loss$/);
  expect(svg.content.toString('utf8')).toContain('src:url(data:font/woff2;base64,');

  await dialog.getByLabel('File', { exact: true }).selectOption('png');
  await dialog.getByLabel('Resolution').selectOption('3');
  const png = await saved(page, press('Save picture'));
  const px = Number(elements[0]!.attributes.width);
  expect(png.content.readUInt32BE(16)).toBe(3 * px);
  expect(png.content.toString('latin1')).toContain('iTXtSource');

  await dialog.getByRole('tab', { name: 'Data' }).click();
  const csv = await saved(page, press('Save: What this picture shows (CSV)'));
  expect(csv.content.toString('utf8').split('\r\n').length).toBeGreaterThan(20);
  await dialog.getByRole('tab', { name: 'Cite' }).click();
  await expect(dialog.locator('pre').nth(1)).toContainText(/url +=.*#v=\d+&n=5/);

  // every frame of the video, each at its own time, and one that is broken off makes none
  await dialog.getByRole('tab', { name: 'Video' }).click();
  await dialog.getByLabel('Frames per second').selectOption('24');
  await dialog.getByLabel('Size').selectOption('small');
  await dialog.getByLabel('Length').selectOption('30');
  await press('Make video')();
  await press('Cancel')();
  await expect(dialog.getByRole('button', { name: 'Make video' })).toBeVisible();
  await dialog.getByLabel('Length').selectOption('2');
  const video = await saved(page, press('Make video'));
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(new Uint8Array(video.content)) });
  const track = (await input.getPrimaryVideoTrack())!;
  const times: number[] = [];
  for await (const packet of new EncodedPacketSink(track).packets()) times.push(packet.timestamp);
  expect(times).toHaveLength(48);
  for (const [k, time] of times.entries()) expect(time).toBeCloseTo(k / 24, 2);
  expect(video.name).toMatch(/\.(mp4|webm)$/);

  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
});
