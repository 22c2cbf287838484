// One ICU message to one TypeScript function. What a message may use: {name}, {n, number}, {day, date}, {at, time},
// plural, selectordinal and select. Everything else is refused, so that nothing is quietly shown as it stands.
import { parse } from '@messageformat/parser';

const functions = { number: 'number', date: 'Date', time: 'Date' };
const styles = {
  number: ['', 'percent'],
  date: ['', 'short', 'medium', 'long', 'full'],
  time: ['', 'short', 'medium'],
};

export function parsed(language, key, text) {
  try {
    const tokens = parse(text);
    argumentsOf(tokens);
    return tokens;
  } catch (problem) {
    throw new Error(`${language}.json, "${key}": ${problem.message}`, { cause: problem });
  }
}

/** The values a message needs, with their types. */
export function argumentsOf(tokens, found = new Map()) {
  for (const token of tokens) {
    switch (token.type) {
      case 'content':
      case 'octothorpe':
        break;
      case 'argument':
        if (!found.has(token.arg)) found.set(token.arg, 'string');
        break;
      case 'function':
        if (!styles[token.key]?.includes(styleOf(token)))
          throw new Error(`{…, ${token.key}} is not known here`);
        found.set(token.arg, functions[token.key]);
        break;
      case 'plural':
      case 'selectordinal':
        needsOther(token);
        if (token.pluralOffset) throw new Error('offset is not known here');
        found.set(token.arg, 'number');
        token.cases.forEach((each) => argumentsOf(each.tokens, found));
        break;
      case 'select':
        needsOther(token);
        found.set(token.arg, 'string');
        token.cases.forEach((each) => argumentsOf(each.tokens, found));
        break;
      default:
        throw new Error(`${token.type} is not known here`);
    }
  }
  return found;
}

export function functionOf(tokens) {
  const body = textOf(tokens, undefined);
  return argumentsOf(tokens).size === 0 ? `() => ${body}` : `(v) => ${body}`;
}

function textOf(tokens, counted) {
  if (tokens.length === 0) return "''";
  return tokens.map((token) => partOf(token, counted)).join(' + ');
}

function partOf(token, counted) {
  switch (token.type) {
    case 'content':
      return JSON.stringify(token.value);
    case 'octothorpe':
      return `m.number(${counted})`;
    case 'argument':
      return `v.${token.arg}`;
    case 'function':
      return `m.${token.key}(v.${token.arg}${styleOf(token) ? `, '${styleOf(token)}'` : ''})`;
    case 'select':
      return `m.select(v.${token.arg}, ${casesOf(token, counted)})`;
    default:
      return `m.${token.type === 'plural' ? 'plural' : 'ordinal'}(v.${token.arg}, ${casesOf(token, `v.${token.arg}`)})`;
  }
}

function casesOf(token, counted) {
  const cases = token.cases.map(
    (each) => `${JSON.stringify(each.key)}: () => ${textOf(each.tokens, counted)}`,
  );
  return `{ ${cases.join(', ')} }`;
}

function needsOther(token) {
  if (!token.cases.some((each) => each.key === 'other')) throw new Error('a choice needs "other"');
}

function styleOf(token) {
  return (token.param ?? [])
    .map((each) => each.value)
    .join('')
    .trim();
}
