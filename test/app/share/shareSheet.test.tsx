// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ShareButton } from '../../../src/app/share/ShareButton.tsx';
// what is fetched when the sheet is opened is here already: the tests are not about how long that takes
import '../../../src/app/share/ShareSheet.tsx';
import { DEFAULTS, type Parameters } from '../../../src/experiment/parameters.ts';
import { parseLink } from '../../../src/share/link.ts';
import type { AppState } from '../../../src/state/appState.ts';
import { AppStoreContext } from '../../../src/state/react.ts';
import { KNOWN_PICTURES } from '../../../src/views/pictures.ts';
import { sampleStore } from '../../support/sampleStore.ts';

const savePage = vi.hoisted(() => vi.fn(async (_: AppState) => {}));
vi.mock('../../../src/app/single/savePage.ts', () => ({ savePage }));
const writeText = vi.fn(async (_: string) => {});

beforeEach(() => {
  // the page that is previewed is not there
  const { settings } = (window as unknown as { happyDOM: { settings: Record<string, unknown> } }).happyDOM;
  Object.assign(settings, { disableIframePageLoading: true, handleDisabledFileLoadingAsSuccess: true });
  writeText.mockReset();
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue({ writeText } as unknown as Clipboard);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  Reflect.deleteProperty(navigator, 'share');
});

async function opened(parameters: Partial<Parameters> = {}) {
  const store = sampleStore(null);
  const { player } = store.getState();
  store.setState({
    parameters: { ...DEFAULTS, width: 40, initScale: 4 ** -7, ...parameters },
    wantedTime: null,
    player: { ...player, playing: false, time: 2.5 },
  });
  render(
    <AppStoreContext value={store}>
      <ShareButton />
    </AppStoreContext>,
  );
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Share' })));
  return within(await screen.findByRole('dialog', { name: 'Share this run' }));
}
const field = (sheet: Awaited<ReturnType<typeof opened>>, name: string) =>
  sheet.getByRole<HTMLInputElement>('textbox', { name }).value;
const stateOf = (address: string) => parseLink(new URL(address).hash, KNOWN_PICTURES);

describe('the share sheet', () => {
  it('has a short link and a robust one of the run, at this time or from the start, and tells their length', async () => {
    const sheet = await opened();
    const short = field(sheet, 'Short link');
    expect(short).toMatch(/#v=2&m=40&scale=4\^-7&t=2\.5/);
    expect(stateOf(field(sheet, 'Link for mail and chat'))).toEqual(stateOf(short));
    expect(sheet.getByText(new RegExp(`${short.length} characters`))).toBeTruthy();
    fireEvent.click(sheet.getByRole('radio', { name: /from the start/ }));
    expect(stateOf(field(sheet, 'Short link')).state.time).toBeNull();
  });

  it('copies, and says so; where nothing is copied the text is selected, and that is said', async () => {
    const sheet = await opened();
    const button = sheet.getByRole('button', { name: 'Copy: Short link' });
    fireEvent.click(button);
    await waitFor(() => expect(button.textContent).toBe('Copied'));
    expect(writeText).toHaveBeenCalledWith(field(sheet, 'Short link'));
    writeText.mockRejectedValue(new Error('not allowed'));
    document.execCommand = () => false;
    fireEvent.click(sheet.getByRole('button', { name: 'Copy: Link for mail and chat' }));
    await sheet.findByText(/let nothing be copied/);
    expect((document.activeElement as HTMLInputElement).value).toContain('check=');
  });

  it('sends the robust link where the system can, and says why where it could not', async () => {
    const share = vi.fn<(what: ShareData) => Promise<void>>().mockRejectedValueOnce(new Error('no network'));
    Object.assign(navigator, { share });
    const sheet = await opened();
    fireEvent.click(sheet.getByRole('button', { name: /^Send/ }));
    await sheet.findByText('Nothing was sent: no network');
    expect(share.mock.calls[0]![0].url).toBe(field(sheet, 'Link for mail and chat'));
  });

  it('has no such button elsewhere', async () => {
    expect((await opened()).queryByRole('button', { name: /^Send/ })).toBeNull();
  });

  it('shows a QR code, large too, and loads the preview of an embedded page when somebody looks', async () => {
    const sheet = await opened();
    expect(sheet.getByRole('img', { name: 'QR code of the short link' })).toBeTruthy();
    expect(sheet.getByText(/squares a side.* 10 m away/)).toBeTruthy();
    fireEvent.click(sheet.getByRole('button', { name: 'Show large' }));
    const large = await screen.findByRole('dialog', { name: 'QR code' });
    fireEvent.click(within(large).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'QR code' })).toBeNull());
    expect(screen.getByRole('dialog', { name: 'Share this run' })).toBeTruthy();
    expect(sheet.queryByTitle(/Preview/)).toBeNull();
    const details = sheet.getByText('Preview').closest('details')!;
    details.open = true;
    fireEvent(details, new Event('toggle'));
    const frame = () => stateOf((sheet.getByTitle(/Preview/) as HTMLIFrameElement).src).state;
    expect(frame().embedding.embed).toBe('player');
    fireEvent.change(sheet.getByRole('combobox', { name: 'What it shows' }), {
      target: { value: 'picture' },
    });
    fireEvent.change(sheet.getByRole('combobox', { name: 'Colours' }), { target: { value: 'dark' } });
    expect(frame()).toMatchObject({ theme: 'dark', embedding: { embed: 'picture' } });
    expect(field(sheet, 'Code')).toContain('embed=picture');
  });

  it('saves the page with the run as one file, and closes', async () => {
    const sheet = await opened();
    fireEvent.click(sheet.getByRole('button', { name: 'Save page' }));
    await waitFor(() => expect(savePage).toHaveBeenCalledTimes(1));
    expect(savePage.mock.calls[0]![0].parameters).toMatchObject({ width: 40, initScale: 4 ** -7 });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('offers no link of data that none can carry, but the file, and says why', async () => {
    const inputs = Array.from({ length: 900 }, (_, i) => [Math.sin(i * 1.7), Math.cos(i * 2.3)]);
    const given = { inputs, labels: null, teacher: [1, 0] };
    const sheet = await opened({ scheme: 'given', given, samples: 900, width: 20 });
    expect(sheet.getByText(/take about \d+(\.\d)? kB, and a link holds 8/)).toBeTruthy();
    expect(sheet.queryByRole('textbox')).toBeNull();
    expect(sheet.getByRole('button', { name: 'Save run' })).toBeTruthy();
  });
});
