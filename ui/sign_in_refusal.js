/** Why signing in did not work: the key of a sentence. @param {unknown} error */
export function signInRefusal(error) {
  const { status } = /** @type {{ status?: number }} */ (error ?? {});
  if (status === 401 || status === 403 || status === 400) return "sign_in.wrong";
  return status === 429 ? "sign_in.too_many" : "sign_in.unreachable";
}
