/** No message follows another sooner while the run plays: what is spoken takes its time. */
const APART_MS = 2000;
/** A page that has been at rest for so long is spoken of. */
const REST_MS = 800;

/**
 * When what happens is said. What comes too soon after the last message is not lost: it waits, and is said with what came
 * meanwhile, in one message.
 */
export class Announcer {
  private readonly say: (sentences: readonly string[]) => void;
  private waiting: string[] = [];
  private last = Number.NEGATIVE_INFINITY;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(say: (sentences: readonly string[]) => void) {
    this.say = say;
  }

  /** The run plays, and so much has happened in it since this was called last. */
  plays(sentences: readonly string[]): void {
    this.waiting.push(...sentences);
    const wait = this.last + APART_MS - performance.now();
    this.later(Math.max(0, wait), () => {});
  }

  /** The run has come to rest, or was moved while at rest. @param tell what to say of it then; null for nothing */
  rests(tell: () => string | null): void {
    this.later(REST_MS, () => {
      const told = tell();
      if (told !== null) this.waiting.push(told);
    });
  }

  /** What waits is of what is no longer shown. */
  forget(): void {
    clearTimeout(this.timer);
    this.waiting = [];
  }

  private later(ms: number, before: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      before();
      if (this.waiting.length === 0) return;
      this.last = performance.now();
      this.say(this.waiting.splice(0));
    }, ms);
  }
}
