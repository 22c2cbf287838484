import type { Fee } from './calls.ts';

/** A fee as it is typed: whole units of the currency, empty for what is not said. */
export interface WordedFee {
  readonly from: string;
  readonly to: string;
  readonly currency: string;
}

const SMALLEST = 100;
export const USUAL = 'EUR';

export function wordedFee(fee: Fee | null): WordedFee {
  return { from: written(fee?.from), to: written(fee?.to), currency: fee?.currency ?? USUAL };
}

/** Null, “by agreement”, when no amount is said. One amount alone is the price. */
export function feeOf({ from, to, currency }: WordedFee): Fee | null {
  const amounts = [amount(from), amount(to)].filter((each) => each !== undefined).sort((a, b) => a - b);
  const [least, most] = amounts;
  if (least === undefined) return null;
  return most === undefined || most === least
    ? { from: least, currency }
    : { from: least, to: most, currency };
}

function amount(typed: string): number | undefined {
  const number = Number(typed.replace(',', '.'));
  return typed.trim() === '' || !Number.isFinite(number) || number < 0
    ? undefined
    : Math.round(number * SMALLEST);
}

function written(value: number | null | undefined): string {
  if (value === undefined || value === null) return '';
  return value % SMALLEST === 0 ? String(value / SMALLEST) : (value / SMALLEST).toFixed(2);
}
