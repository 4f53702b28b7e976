import type { CellResult } from '../../../experiment/sweep/solveCell.ts';

/** A sweep that was opened here. */
export interface RecentSweep {
  /** hash of its file */
  readonly id: string;
  /** as `readSweepSpec` takes it */
  readonly file: object;
  /** when it was last opened: milliseconds since 1970 */
  readonly at: number;
}

/** Where results outlive the page. Every call may reject: the browser refuses a page its database, or it is full. */
export interface CellStore {
  /** What is kept by these keys, in their order. */
  read(keys: readonly string[]): Promise<readonly (CellResult | undefined)[]>;
  write(results: readonly CellResult[]): Promise<void>;
  drop(keys: readonly string[]): Promise<void>;
  /** The last first. */
  recent(): Promise<readonly RecentSweep[]>;
  remember(sweep: RecentSweep): Promise<void>;
}

const NAME = 'relu-flow-lab';
const VERSION = 1;
/** Results that are kept, of some 300 bytes each; beyond them the oldest go, a tenth at a time. */
const MOST_CELLS = 250_000;
/** Written between two looks at how many there are. */
const LOOK_EVERY = 5000;
const MOST_SWEEPS = 12;
/** Written together: what is handed over to be written is copied by the page's own thread. */
const MOST_AT_ONCE = 200;

/** The browser's own database. @param factoryOf gives undefined, or throws, where there is none to be had */
export function createCellStore(
  factoryOf: () => IDBFactory | undefined = () => globalThis.indexedDB,
  mostCells = MOST_CELLS,
  now: () => number = Date.now,
): CellStore {
  let opened: Promise<IDBDatabase> | null = null;
  let sinceLook = LOOK_EVERY;

  const database = (): Promise<IDBDatabase> => {
    opened ??= open(factoryOf, () => {
      opened = null;
    });
    // who asks again may have it
    opened.catch(() => {
      opened = null;
    });
    return opened;
  };

  const within = async <T>(
    store: 'cells' | 'sweeps',
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => () => T,
  ): Promise<T> => {
    const transaction = (await database()).transaction(store, mode);
    const over = done(transaction);
    const result = work(transaction.objectStore(store));
    await over;
    return result();
  };

  const dropOldest = () =>
    within('cells', 'readwrite', (cells) => {
      const counting = cells.count();
      counting.onsuccess = () => {
        let tooMany = counting.result <= mostCells ? 0 : counting.result - Math.floor(0.9 * mostCells);
        if (tooMany === 0) return;
        const walking = cells.index('at').openKeyCursor();
        walking.onsuccess = () => {
          const cursor = walking.result;
          if (cursor === null || tooMany-- === 0) return;
          cells.delete(cursor.primaryKey);
          cursor.continue();
        };
      };
      return () => {};
    });

  return {
    read: (keys) =>
      within('cells', 'readonly', (cells) => {
        const asked = keys.map((key) => cells.get(key));
        return () => asked.map(({ result }) => result?.result as CellResult | undefined);
      }),
    async write(results) {
      const at = now();
      for (let from = 0; from < results.length; from += MOST_AT_ONCE) {
        await within('cells', 'readwrite', (cells) => {
          for (const result of results.slice(from, from + MOST_AT_ONCE))
            cells.put({ key: result.key, result, at });
          return () => {};
        });
      }
      sinceLook += results.length;
      if (sinceLook < LOOK_EVERY && results.length < mostCells) return;
      sinceLook = 0;
      await dropOldest();
    },
    drop: (keys) =>
      within('cells', 'readwrite', (cells) => {
        for (const key of keys) cells.delete(key);
        return () => {};
      }),
    recent: () =>
      within('sweeps', 'readonly', (sweeps) => {
        const asked = sweeps.getAll();
        return () => (asked.result as RecentSweep[]).sort((one, other) => other.at - one.at);
      }),
    remember: (sweep) =>
      within('sweeps', 'readwrite', (sweeps) => {
        sweeps.put(sweep);
        const asked = sweeps.getAll();
        asked.onsuccess = () => {
          const all = (asked.result as RecentSweep[]).sort((one, other) => other.at - one.at);
          for (const { id } of all.slice(MOST_SWEEPS)) sweeps.delete(id);
        };
        return () => {};
      }),
  };
}

function open(factoryOf: () => IDBFactory | undefined, closed: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const factory = factoryOf();
    if (factory === undefined) throw new Error('this browser has no database');
    const asked = factory.open(NAME, VERSION);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore('cells', { keyPath: 'key' }).createIndex('at', 'at');
      asked.result.createObjectStore('sweeps', { keyPath: 'id' });
    };
    asked.onsuccess = () => {
      const database = asked.result;
      // a newer page in another tab, which this one must not hold up
      database.onversionchange = () => {
        database.close();
        closed();
      };
      database.onclose = closed;
      resolve(database);
    };
    asked.onerror = () => reject(asked.error);
    asked.onblocked = () => reject(new Error('another tab holds the database'));
  });
}

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });
}
