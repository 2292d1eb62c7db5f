// Draws the OpenAPI document, with a form to try each route.

/** @type {any} the global that Swagger UI's bundle defines */
const swagger = /** @type {any} */ (globalThis).SwaggerUIBundle;

swagger({ url: "/api/openapi.json", dom_id: "#interface", deepLinking: true, tryItOutEnabled: true });
