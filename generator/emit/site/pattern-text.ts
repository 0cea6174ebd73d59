import { type AST, RegExpParser } from "@eslint-community/regexpp";

/** What texts for a pattern must be besides matched by it, in characters. */
export interface TextBounds {
  readonly least: number;
  readonly most: number;
}

/**
 * Finds texts that a pattern matches: the parsed pattern is walked, each time with other choices, and what the pattern's
 * own RegExp does not match is dropped. The same pattern always has the same texts.
 *
 * @param pattern - JavaScript's, with the flag `u`; it may match a part of a text.
 * @param count - how many different texts are wanted.
 * @returns fewer where no more are found, as where a lookaround rules out nearly all.
 */
export function textsForPattern(
  pattern: string,
  { least, most }: TextBounds,
  count = 1,
): readonly string[] {
  const expression = new RegExp(pattern, "u");
  const parsed = new RegExpParser().parsePattern(pattern, 0, pattern.length, { unicode: true });
  const found = new Set<string>();
  for (let attempt = 0; attempt < attempts && found.size < count; attempt += 1) {
    const text = alternative(parsed.alternatives, choicesOf(attempt, least));
    const length = [...text].length;
    if (length >= least && length <= most && expression.test(text)) found.add(text);
  }
  return [...found];
}

const attempts = 300;

/** Repetitions without an end, and texts as a whole, stop somewhere. */
const longest = 2_000;

interface Choices {
  /** Whether the usual characters are preferred: letters to digits, and these to others. */
  readonly isUsual: boolean;
  /** A whole number below `count`. */
  readonly pick: (count: number) => number;
  /** How often something is repeated that may be repeated as often as these say. */
  readonly times: (min: number, max: number) => number;
  readonly groups: Map<AST.CapturingGroup, string>;
  /** How many characters there may still be. */
  left: number;
}

/** The first attempts take what comes first, with few and more repetitions; later ones choose at random. */
function choicesOf(attempt: number, least: number): Choices {
  const isFirst = attempt < firstTimes.length + 1;
  const usual = attempt === firstTimes.length ? least : (firstTimes[attempt] ?? 1);
  let state = Math.imul(attempt + 1, 2654435761) >>> 0;
  // Numerical Recipes' generator, which is random enough for this, and the same everywhere.
  const random = (count: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
  let position = 0;
  return {
    isUsual: isFirst,
    pick: (count) => {
      position += 1;
      return isFirst ? (position - 1) % count : random(count);
    },
    times: (min, max) =>
      Math.min(max, longest, min + (isFirst ? Math.max(0, usual - min) : random(8))),
    groups: new Map(),
    left: longest,
  };
}

const firstTimes = [1, 3, 0, 8];

function alternative(alternatives: readonly AST.Alternative[], choices: Choices): string {
  const chosen = alternatives[alternatives.length === 1 ? 0 : choices.pick(alternatives.length)];
  return (chosen?.elements ?? []).map((element) => elementText(element, choices)).join("");
}

function elementText(element: AST.Element, choices: Choices): string {
  if (choices.left <= 0) return "";
  switch (element.type) {
    case "Character":
      choices.left -= 1;
      return String.fromCodePoint(element.value);
    case "CharacterSet":
    case "CharacterClass":
    case "ExpressionCharacterClass":
      choices.left -= 1;
      return characterOf(element.raw, choices);
    case "Group":
      return alternative(element.alternatives, choices);
    case "CapturingGroup": {
      const text = alternative(element.alternatives, choices);
      choices.groups.set(element, text);
      return text;
    }
    case "Backreference": {
      const [group] = [element.resolved].flat();
      return (group && choices.groups.get(group)) ?? "";
    }
    case "Quantifier": {
      const count = choices.times(element.min, element.max);
      let text = "";
      for (let time = 0; time < count && choices.left > 0; time += 1)
        text += elementText(element.element, choices);
      return text;
    }
    case "Assertion":
      // Whether it holds is seen when the whole is tried.
      return "";
  }
}

/** A character of a class or an escape: a usual one, or else the first that there is. */
function characterOf(raw: string, { pick, isUsual }: Choices): string {
  const groups = charactersOf(raw);
  const known = isUsual ? (groups[0] ?? []) : groups.flat();
  return known[pick(Math.max(1, known.length))] ?? "";
}

const knownCharacters = new Map<string, readonly (readonly string[])[]>();

/** The characters of a class, in groups. */
function charactersOf(raw: string): readonly (readonly string[])[] {
  const known = knownCharacters.get(raw);
  if (known !== undefined) return known;
  const expression = new RegExp(`^${raw}$`, "u");
  const isOne = (character: string): boolean => expression.test(character);
  const found = usualCharacters.map((characters) => characters.filter(isOne));
  const some = found.filter((each) => each.length > 0);
  const characters = some.length > 0 ? some : [anyCharacter(isOne)];
  knownCharacters.set(raw, characters);
  return characters;
}

const usualCharacters = [
  [..."abcdefghijklmnopqrstuvwxyz"],
  [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"],
  [..."1234567890"],
  [...`-_.,:;/+*=@#!?()[]{}<>%&$~^|'"\\`],
  [" ", "\t", "\n", "\r"],
];

function anyCharacter(isOne: (character: string) => boolean): readonly string[] {
  for (let code = 0x21; code <= 0x1_ffff; code += 1) {
    if (code === 0xd800) code = 0xe000;
    const character = String.fromCodePoint(code);
    if (isOne(character)) return [character];
  }
  return [];
}
