/** Hands bytes to the browser as a file; the address of it is gone as soon as the browser has taken it. */
export function download(bytes: Uint8Array<ArrayBuffer>, name: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 1_000);
}
