/** Names of what holds the code of a language. */
const holders = '/^(locale|lang|code|language)$/';
const code = '/^[a-z]{2}(-[A-Z]{2})?$/';

/** Either side of a comparison: the variable or property, then the written code. */
const compared = ([here, there]: readonly [string, string]) =>
  ['name', 'property.name'].flatMap((name) =>
    ['value', 'quasis.0.value.cooked'].map(
      (value) =>
        `BinaryExpression[operator=/^[!=]==?$/][${here}.${name}=${holders}][${there}.${value}=${code}]`,
    ),
  );

/** For `no-restricted-syntax`: code that asks which language it is in, or lists the languages. */
export const languagesByName = [
  {
    selector: [
      ...(
        [
          ['left', 'right'],
          ['right', 'left'],
        ] as const
      ).flatMap(compared),
      `SwitchStatement[discriminant.name=${holders}] > SwitchCase[test.value=${code}]`,
      `SwitchStatement[discriminant.property.name=${holders}] > SwitchCase[test.value=${code}]`,
    ].join(),
    message: 'No code asks which language it is in: what differs by language is content.',
  },
  {
    selector: 'ArrayExpression[elements.0.value=/^(it|en)$/][elements.1.value=/^(it|en)$/]',
    message: 'The languages are listed in src/i18n/languages.ts alone.',
  },
];
