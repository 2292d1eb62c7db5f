/** Where the server draws the QR code of a list of documents. */

/**
 * @param {{ lobby: string, service: string, language: string, documents: string[] }} list
 */
export function addressOfCode({ lobby, service, language, documents }) {
  const query = new URLSearchParams([["language", language], ...documents.map((id) => ["document", id])]);
  return `/api/lobbies/${encodeURIComponent(lobby)}/services/${encodeURIComponent(service)}/list.svg?${query}`;
}
