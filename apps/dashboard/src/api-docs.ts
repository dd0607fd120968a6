import swaggerUi from 'swagger-ui-dist/swagger-ui-es-bundle.js';
import 'swagger-ui-dist/swagger-ui.css';
import './api-docs.css';
import { keepMended } from './api-docs-mend.ts';

// The page /api/docs: the registry's own description, drawn from files of the registry alone. What is tried on it is
// asked with the sign-in of whoever reads.
const root = document.querySelector('#root');
if (root === null) throw new Error('The page has no #root.');
keepMended(root);
swaggerUi({
  url: '/api/openapi.json',
  dom_id: '#root',
  deepLinking: true,
  docExpansion: 'none',
  defaultModelsExpandDepth: -1,
  // Of its themes, one whose numbers stand out from the ground.
  syntaxHighlight: { theme: 'monokai' },
  // The kit's default asks a service of its makers whether the description is sound.
  validatorUrl: null,
  // A link inside of a button cannot be reached by everybody; the address still follows what is opened.
  plugins: [
    {
      wrapComponents: {
        DeepLink:
          (_, { React }) =>
          (link) =>
            React.createElement('span', null, link.text),
      },
    },
  ],
});
