/** Words for an effect, a promise or a ranking. As whole words: "works" is one of them, "worked out" is not. */
const overclaims = [
  'more sessions (?:lead|help|bring|give|mean|make|improve|increase|raise)s?',
  'works',
  '(?:in)?effective(?:ly|ness)?',
  'efficacy',
  'prove[ns]?',
  'proof',
  'cure[sd]?',
  'heal(?:s|ed|ing)?',
  'success rates?',
  'successful(?:ly)?',
  'dos(?:e|es|age|ing)',
  'benefit(?:s|ed)?',
  'safe(?:r|st|ly)?',
  'guarantee[sd]?',
  'recommend(?:s|ed|ation)?',
  'optimal(?:ly)?',
  'significant(?:ly)?',
  'thanks to',
  'because of (?:the |their )?(?:treatment|sessions?|injections?|prolotherapy)',
  'the best (?:clinic|practitioner|condition|number)',
];
const overclaim = new RegExp(`\\b(?:${overclaims.join('|')})\\b`, 'i');

/**
 * The first words of a text that claim more than a registry can show; null where none do. Nobody untreated is compared
 * and patients choose their number of sessions by how they feel, so no text that Enthesis makes may speak of an effect.
 */
export const overclaimIn = (text: string): string | null => overclaim.exec(text)?.[0] ?? null;
