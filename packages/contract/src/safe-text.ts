/** A text cell that a spreadsheet could take for a formula gets a leading apostrophe; numbers stay numbers. */
export const safeText = (text: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);
