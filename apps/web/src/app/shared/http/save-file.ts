/** Puts a file that the server made among the person's downloads, under a name made of its title. */
export function saveFile(blob: Blob, title: string, ending: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${[...title.replaceAll(/[^\p{L}\p{N}]+/gu, '-')].slice(0, 80).join('')}${ending}`;
  link.click();
  URL.revokeObjectURL(address);
}
