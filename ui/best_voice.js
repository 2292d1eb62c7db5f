/** Which of the browser's voices speaks a language best. */

/** @typedef {Pick<SpeechSynthesisVoice, "lang" | "localService" | "default">} Voice */

/**
 * A voice of this machine only: others send each text away to be spoken.
 * @template {Voice} V
 * @param {readonly V[]} voices
 * @param {string} language
 * @returns {V | null} null: none speaks it
 */
export function bestVoice(voices, language) {
  const fitting = voices.filter(({ lang, localService }) => localService && main(lang) === main(language));
  return fitting.sort((one, other) => rank(other, language) - rank(one, language))[0] ?? null;
}

/**
 * @param {Voice} voice
 * @param {string} language
 */
function rank({ lang, default: isDefault }, language) {
  const isAtHome = [language, `${language}-${language}`].includes(tag(lang));
  return (isAtHome ? 2 : 0) + (isDefault ? 1 : 0);
}

/** @param {string} lang some browsers write "de_DE" */
function tag(lang) {
  return lang.replace("_", "-").toLowerCase();
}

/** @param {string} lang */
function main(lang) {
  return tag(lang).split("-")[0];
}
