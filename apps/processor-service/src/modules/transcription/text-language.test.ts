import { expect, it } from 'vitest';
import { languageOfText } from './text-language.js';

it.each([
  [
    'en',
    'So in my last job I was working with a small team and we had to move the whole of it to the new system',
  ],
  [
    'de',
    'In meiner letzten Stelle habe ich mit einem kleinen Team gearbeitet und wir haben das ganze System auf die neue Version gebracht, das war nicht einfach',
  ],
  [
    'es',
    'En mi último trabajo yo estaba con un equipo pequeño y la verdad es que fue muy difícil pero lo hicimos para los clientes',
  ],
  [
    'fr',
    'Dans mon dernier poste je travaillais avec une petite équipe et nous avons changé le système pour les clients mais ce n’est pas facile',
  ],
])('tells %s by its common words', (language, text) => {
  expect(languageOfText(text.split(' '))).toBe(language);
});

it('does not guess from a few words', () => {
  expect(languageOfText(['und', 'ich', 'das'])).toBe('en');
});
