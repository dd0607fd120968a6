/** The files of what was dropped; of a folder those that lie in it, not those of folders within. */
export const droppedFiles = async (data: DataTransfer): Promise<readonly File[]> => {
  const plain = [...data.files];
  // The entries must be asked for before the first wait: the browser forgets what was dropped.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry());
  const found = await Promise.all(
    entries.map(async (entry, place): Promise<readonly File[]> => {
      if (entry !== null && isFolder(entry)) return filesIn(entry);
      const file = plain[place];
      return file === undefined ? [] : [file];
    }),
  );
  return found.flat();
};

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

const filesIn = async (folder: FileSystemDirectoryEntry): Promise<readonly File[]> => {
  const reader = folder.createReader();
  const files: File[] = [];
  for (;;) {
    // A browser hands over a folder in portions, an empty one at its end.
    const portion = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (portion.length === 0) return files;
    for (const entry of portion.filter(isFile)) {
      files.push(await new Promise<File>((done, fail) => entry.file(done, fail)));
    }
  }
};
