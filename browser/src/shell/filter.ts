/**
 * Narrows a long list while somebody types. The list is complete without it; the field shows only with it.
 * Marked as `<input type="search" data-filters="id of the list" hidden>` inside its label's block.
 */
for (const field of document.querySelectorAll<HTMLInputElement>('input[data-filters]')) {
  const list = document.getElementById(field.dataset['filters'] ?? '');
  const items = [...(list?.children ?? [])].filter((item) => item instanceof HTMLElement);
  field.closest<HTMLElement>('[hidden]')?.removeAttribute('hidden');
  field.addEventListener('input', () => {
    const wanted = plain(field.value);
    for (const item of items) item.hidden = !plain(item.textContent).includes(wanted);
  });
}

/** Without accents and case: "Osterreich" finds "Österreich". */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
