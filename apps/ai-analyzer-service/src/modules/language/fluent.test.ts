import { expect, it } from 'vitest';
import { conversation } from '../../testing/conversation.test-helper.js';
import { fluentWords } from './fluent.js';
import { joinTokens, tokensOfTurn } from './tokens.js';

const fluent = (text: string): string =>
  fluentWords(joinTokens(conversation([['candidate', text]]).turns.map(tokensOfTurn)))
    .map((token) => token.norm)
    .join(' ');

it.each([
  ['um I, like, moved it', 'i moved it'],
  ['you know I know you, I mean, kind of', 'i know you'],
  ['so we did well', 'we did'],
  ['what kind is it', 'what kind is it'],
])('of "%s" leaves "%s", whatever the markers mean there', (text, left) => expect(fluent(text)).toBe(left));
