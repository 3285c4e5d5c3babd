// Starts the viewer that the page has room for.
(() => {
  const swagger = document.getElementById("swagger");
  if (swagger) {
    const schema = swagger.dataset.schema;
    const groups = [...swagger.querySelectorAll("data")]
      .map((group) => ({ url: `${schema}/${group.value}`, name: group.textContent }));
    SwaggerUIBundle({
      urls: [{ url: `${schema}/`, name: "All" }, ...groups],
      domNode: swagger,
      presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
      layout: "StandaloneLayout",
      deepLinking: true,
      docExpansion: "none",
      persistAuthorization: true,
      validatorUrl: null,
    });
  }
  const redoc = document.getElementById("redoc");
  if (redoc) {
    Redoc.init(`${redoc.dataset.schema}/`, { expandResponses: "200,201" }, redoc);
  }
})();
