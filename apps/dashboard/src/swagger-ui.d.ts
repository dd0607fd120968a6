declare module 'swagger-ui-dist/swagger-ui-es-bundle.js' {
  /** What the page sets of https://swagger.io/docs/open-source-tools/swagger-ui/usage/configuration/ */
  const swaggerUi: (settings: {
    readonly url: string;
    readonly dom_id: string;
    readonly deepLinking: boolean;
    readonly docExpansion: 'none' | 'list' | 'full';
    readonly defaultModelsExpandDepth: number;
    readonly validatorUrl: string | null;
    readonly syntaxHighlight: { readonly theme: 'agate' | 'monokai' | 'nord' };
    /** https://swagger.io/docs/open-source-tools/swagger-ui/customization/plugin-api/ */
    readonly plugins: readonly {
      readonly wrapComponents: {
        readonly DeepLink: (
          drawn: unknown,
          kit: {
            readonly React: { readonly createElement: (tag: string, attributes: null, child: unknown) => unknown };
          },
        ) => (link: { readonly text: unknown }) => unknown;
      };
    }[];
  }) => unknown;
  export default swaggerUi;
}
declare module 'swagger-ui-dist/swagger-ui.css';
