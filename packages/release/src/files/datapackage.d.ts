// Frictionless' own validator, as far as the tests ask it.
declare module 'datapackage' {
  interface Resource {
    readonly name: string;
    /** @throws where a cell is not of its column's type. */
    read(how: { readonly keyed: true }): Promise<readonly Readonly<Record<string, unknown>>[]>;
  }
  interface Package {
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly Resource[];
  }
  const library: {
    readonly Package: {
      load(descriptor: string, how: { readonly basePath: string; readonly strict: boolean }): Promise<Package>;
    };
  };
  export default library;
}
