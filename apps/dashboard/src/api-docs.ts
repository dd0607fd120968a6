import swaggerUi from 'swagger-ui-dist/swagger-ui-es-bundle.js';
import 'swagger-ui-dist/swagger-ui.css';

// The page /api/docs: the registry's own description, drawn from files of the registry alone. What is tried on it is
// asked with the sign-in of whoever reads.
swaggerUi({
  url: '/api/openapi.json',
  dom_id: '#root',
  deepLinking: true,
  docExpansion: 'none',
  defaultModelsExpandDepth: -1,
  // The kit's default asks a service of its makers whether the description is sound.
  validatorUrl: null,
});
