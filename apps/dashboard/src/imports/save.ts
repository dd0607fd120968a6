/** Saves a file made in this page to the person's own disk. Nothing is sent. */
export const save = (name: string, content: string | Blob, type = 'text/csv;charset=utf-8'): void => {
  const href = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
  // The browser has taken hold of the content by the next task.
  setTimeout(() => URL.revokeObjectURL(href));
};
