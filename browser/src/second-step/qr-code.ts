import { encode } from 'uqr';
import { svg, type SVGTemplateResult } from 'lit';

/** The rim that scanners need, in modules. */
const RIM = 4;

/** A QR code as one path: dark on light in every colour scheme, because scanners read it so. */
export function qrCode(text: string, label: string): SVGTemplateResult {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const dark = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x + RIM} ${y + RIM}h1v1h-1z`] : [])),
  );
  const side = size + 2 * RIM;
  return svg`<svg width="232" height="232" viewBox="0 0 ${side} ${side}" role="img" aria-label=${label}>
    <path fill="#fff" d="M0 0h${side}v${side}H0z"></path>
    <path fill="#000" d=${dark.join('')}></path>
  </svg>`;
}
