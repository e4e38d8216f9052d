import type { IDBPDatabase } from "idb";

/**
 * One table of one database in IndexedDB, opened for one piece of work. Each store has a database of its own, since other
 * versions of the site may have opened the others.
 * @returns null where storage is refused, broken or full
 */
export async function inBrowserTable<Result>(
  database: string,
  table: string,
  work: (open: IDBPDatabase) => Promise<Result>,
): Promise<Result | null> {
  let open: IDBPDatabase | null = null;
  try {
    // Only now, so that it costs nothing before the first figures are on the screen.
    const { openDB } = await import("idb");
    open = await openDB(database, 1, {
      upgrade: (db) => {
        db.createObjectStore(table);
      },
    });
    return await work(open);
  } catch {
    return null;
  } finally {
    open?.close();
  }
}
