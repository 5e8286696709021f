/** Gives content to the browser to keep as a file. Its name never says whom it is about. */
export function keepFile(content: Blob, name: string): void {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(content), download: name });
  link.click();
  // The browser reads it after the click; a large one takes a while.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
