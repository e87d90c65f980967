/** What this device keeps by itself: absences on their way, and the last known days. */
type StoreName = 'absences' | 'kept';

const NAME = 'plekje-parent';
const VERSION = 1;

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the device refused to store'));
  });
}

async function store(name: StoreName, mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open(NAME, VERSION);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('absences');
    opening.result.createObjectStore('kept');
  };
  return (await done(opening)).transaction(name, mode).objectStore(name);
}

export async function put(name: StoreName, key: string, value: unknown): Promise<void> {
  await done((await store(name, 'readwrite')).put(value, key));
}

export async function remove(name: StoreName, key: string): Promise<void> {
  await done((await store(name, 'readwrite')).delete(key));
}

export async function get<T>(name: StoreName, key: string): Promise<T | undefined> {
  return done<T | undefined>((await store(name, 'readonly')).get(key));
}

export async function all<T>(name: StoreName): Promise<T[]> {
  return done<T[]>((await store(name, 'readonly')).getAll());
}

export async function clear(name: StoreName): Promise<void> {
  await done((await store(name, 'readwrite')).clear());
}
