export { StorageFault, uploadOrigin } from "./address.ts";
export { createStorage, UPLOAD_PATH } from "./create-storage.ts";
export type { StorageOptions } from "./create-storage.ts";
export { StorageKeyFault } from "./key.ts";
export { ObjectTooLarge, readAll } from "./read-all.ts";
export type { Storage, StoredObject, Upload, UploadDoor, UploadRefusal } from "./storage.ts";
