/** A file of the clinic's, as often re-openable as needed: a browser's `File`, or what Node's `fs.openAsBlob` gives. */
export interface NamedFile {
  /** The name that problems give, such as `visits.xlsx`. */
  readonly name: string;
  readonly blob: Blob;
}
