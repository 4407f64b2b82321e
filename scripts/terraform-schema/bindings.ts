/** What a resource or one of its blocks takes. */
export interface BlockSchema {
  /** Argument → whether it must be given. */
  arguments: Record<string, boolean>;
  blocks: Record<string, BlockSchema & { required: boolean }>;
}

export interface ResourceSchema extends BlockSchema {
  /** What can be read from it: arguments, blocks and computed values. */
  attributes: string[];
}

interface Property {
  name: string;
  required: boolean;
  type: string;
}

const INTERFACE = /export interface (\w+)[^{]*\{([\s\S]*?)\n\}/g;
const PROPERTY = /#(\w+) \w+#\w+\}[\s\S]*?readonly \w+(\??): ([^;{]+|\{[^}]*\});/g;
const META = ['count', 'for_each', 'provider', 'depends_on', 'lifecycle'];

/** Reads the declarations that were generated from a provider's schema. */
export function parseBindings(declarations: string): ResourceSchema {
  const interfaces = new Map<string, Property[]>();
  for (const [, name = '', body = ''] of declarations.matchAll(INTERFACE)) {
    interfaces.set(name, [...body.matchAll(PROPERTY)].map(propertyOf));
  }
  const main = [...interfaces.keys()].find((name) =>
    declarations.includes(`interface ${name} extends cdktf.Terraform`),
  );
  if (!main) throw new Error('No resource is declared.');
  const block = blockOf(main, interfaces);
  const resource =
    /export declare class \w+ extends cdktf\.Terraform(?:Resource|DataSource) \{([\s\S]*?)\n\}/.exec(
      declarations,
    );
  const getters = [...(resource?.[1] ?? '').matchAll(/get (\w+)\(\)/g)].map(([, name = '']) => snake(name));
  const attributes = getters.filter((name) => !name.endsWith('_input') && !META.includes(name));
  return { ...block, attributes: [...new Set(attributes)].sort() };
}

function propertyOf([, name = '', optional, type = '']: RegExpExecArray): Property {
  return { name, required: optional !== '?', type };
}

function blockOf(name: string, interfaces: Map<string, Property[]>): BlockSchema {
  const schema: BlockSchema = { arguments: {}, blocks: {} };
  for (const property of interfaces.get(name) ?? []) {
    const inner = /^(\w+)(\[\])?( \|.*)?$/.exec(property.type.trim())?.[1] ?? '';
    if (interfaces.has(inner)) {
      schema.blocks[property.name] = { ...blockOf(inner, interfaces), required: property.required };
    } else {
      schema.arguments[property.name] = property.required;
    }
  }
  return schema;
}

function snake(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
