/** The name of an article's file without its folders: these say where it lies on somebody's machine, to a reader nothing. */
export function fileName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/** Who printed an article; where that is not known, the name of its file. */
export function sourceName({ publisher, file }: { readonly publisher: string | null; readonly file: string }): string {
  return publisher ?? fileName(file);
}
