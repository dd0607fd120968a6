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
/** The same in Spanish. */
const inSpanish = [
  'm[áa]s sesiones (?:ayudan|llevan|aportan|dan|significan|hacen|mejoran|aumentan|suben)',
  'funcionan?',
  '(?:in)?efica(?:z|ces|cia|zmente)',
  '(?:in)?efectiv(?:[oa]s?|idad|amente)',
  '(?<!no )(?:demuestra|prueba)n? que',
  'demostrad[oa]s?',
  'cura(?:n|r|ción|d[oa]s?)?',
  'sana(?:n|r|ción|d[oa]s?)?',
  'tasas? de éxito',
  'exitos[oa]s?',
  'éxito',
  'dosis',
  'benefici(?:os?|a|an|ar|ad[oa]s?|os[oa]s?)',
  '(?:es|son|más|muy|totalmente) segur[oa]s?',
  'garantiza(?:n|d[oa]s?)?',
  'recomienda[n]?',
  'recomenda(?:ción|ciones|d[oa]s?)',
  'óptim[oa]s?',
  'significativ(?:[oa]s?|amente)',
  'gracias a',
  '(?:debido a|a causa de|por efecto de)l? (?:(?:el|la|los|las) )?(?:tratamiento|sesion(?:es)?|sesión|inyecci(?:ón|ones)|proloterapia)',
  '(?:el|la) mejor (?:clínica|profesional|afección|número)',
];

// A letter with an accent is no letter to \b.
const overclaim = new RegExp(
  `\\b(?:${overclaims.join('|')})\\b|(?<![\\p{L}\\p{N}])(?:${inSpanish.join('|')})(?![\\p{L}\\p{N}])`,
  'iu',
);

/**
 * The first words of a text that claim more than a registry can show; null where none do. Nobody untreated is compared
 * and patients choose their number of sessions by how they feel, so no text that Enthesis makes may speak of an effect.
 */
export const overclaimIn = (text: string): string | null => overclaim.exec(text)?.[0] ?? null;
