import { expect, it } from 'vitest';
import { parseBindings } from './bindings.ts';

const DECLARATIONS = `
export interface ThingConfig extends cdktf.TerraformMetaArguments {
    /**
    * Docs: {@link https://registry.example/docs/resources/thing#sku_name Thing#sku_name}
    */
    readonly skuName: string;
    /**
    * Docs: {@link https://registry.example/docs/resources/thing#tags Thing#tags}
    */
    readonly tags?: {
        [key: string]: string;
    };
    /**
    * part block
    *
    * Docs: {@link https://registry.example/docs/resources/thing#part Thing#part}
    */
    readonly part: ThingPart[] | cdktf.IResolvable;
}
export interface ThingPart {
    /**
    * Docs: {@link https://registry.example/docs/resources/thing#port_no Thing#port_no}
    */
    readonly portNo?: number;
}
export declare class Thing extends cdktf.TerraformResource {
    get hostName(): string;
    get skuName(): string;
    get skuNameInput(): string | undefined;
}
`;

it('reads arguments, blocks and what can be read of a resource', () => {
  expect(parseBindings(DECLARATIONS)).toEqual({
    arguments: { sku_name: true, tags: false },
    blocks: { part: { arguments: { port_no: false }, blocks: {}, required: true } },
    attributes: ['host_name', 'sku_name'],
  });
});

it('says so where nothing is declared', () => expect(() => parseBindings('')).toThrow(/No resource/));
