/** Names that nobody in the text needs to have. They suit anybody and work in both languages. */
export const OTHER_NAMES = [
  'Kim',
  'Robin',
  'Sascha',
  'Alex',
  'Jona',
  'Toni',
  'Noa',
  'Charlie',
  'Luca',
  'Mika',
  'Sam',
];

const ABROAD = new Set(
  `afghanistan australia australien austria belgium belgien bulgaria bulgarien canada kanada croatia kroatien denmark dänemark england
finland finnland france frankreich germany greece griechenland hungary ungarn iran iraq ireland irland italy italien luxembourg luxemburg
mexico mexiko netherlands niederlande norway norwegen poland polen portugal romania rumänien russia russland schweiz scotland schottland
serbia serbien slovakia slowakei spain spanien sweden schweden switzerland syria syrien turkey türkei ukraine wales österreich deutschland
großbritannien texas california kalifornien florida bayern bavaria hessen sachsen thüringen brandenburg saarland niedersachsen
schleswig-holstein sachsen-anhalt nordrhein-westfalen rheinland-pfalz baden-württemberg tirol steiermark`.split(
    /\s+/u,
  ),
);

/** Whether it is a country or a land, and not a town. */
export function isAbroad(place: string): boolean {
  return ABROAD.has(place.toLowerCase());
}

const GROUPS = [
  [
    'care',
    /nurse|carer|doctor|surgeon|midwife|paramedic|pharmac|vet|physio|optician|psycholog|pflege|arzt|ärzt|hebamme|apotheker|krankens|heilprak|logopäd|chirurg|tagesmutter|childminder|nanny|sozialarb|social worker/iu,
  ],
  [
    'school',
    /teacher|professor|lecturer|headmaster|librarian|lehrer|dozent|erzieher|priest|pastor|vicar|pfarrer/iu,
  ],
  [
    'law',
    /judge|lawyer|solicitor|police|polizist|richter|anwalt|anwält|notar|beamt|civil servant|soldier|soldat|firefighter|feuerwehr|mayor|bürgermeister|politi/iu,
  ],
  [
    'hands',
    /baker|barber|carpenter|chef|electrician|florist|hairdresser|joiner|mechanic|plumber|housekeeper|waiter|waitress|bäcker|dachdecker|elektriker|fleischer|friseur|gärtner|kellner|mechaniker|klempner|koch|köchin|landwirt|maler|maurer|metzger|schreiner|tischler|wirt|bestatter|fisherman/iu,
  ],
  [
    'arts',
    /actor|actress|musician|photographer|journalist|architect|translator|musiker|fotograf|schauspieler|architekt|übersetzer/iu,
  ],
  ['travel', /driver|pilot|postman|fahrer/iu],
] as const;

/** What sort of work it is; at a desk when it is not known. */
export function jobGroup(job: string): (typeof GROUPS)[number][0] | 'desk' {
  return GROUPS.find(([, pattern]) => pattern.test(job))?.[0] ?? 'desk';
}
