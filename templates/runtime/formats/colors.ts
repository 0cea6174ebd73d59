/** The names of CSS Color Module Level 3 and `transparent`, each between spaces or line breaks. */
const NAMES = `
aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue
blueviolet brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk
crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki
darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen
darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue
dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite
gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki
lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan
lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen
lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen
magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen
mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream
mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid
palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum
powderblue purple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell
sienna silver skyblue slateblue slategray slategrey snow springgreen steelblue tan teal
thistle tomato transparent turquoise violet wheat white whitesmoke yellow yellowgreen
`;

const HEXADECIMAL = /^\s*(?:#|0x)?(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})\s*$/i;

const RGB =
  /^\s*rgba?\(\s*(\d{1,3}(?:\.\d+)?)(?:\s*,\s*(\d{1,3}(?:\.\d+)?)\s*,\s*(\d{1,3}(?:\.\d+)?)(?:\s*,\s*(\d(?:\.\d+)?|\.\d+|\d{1,2}%))?|\s+(\d{1,3}(?:\.\d+)?)\s+(\d{1,3}(?:\.\d+)?)(?:\s*\/\s*(\d(?:\.\d+)?|\.\d+|\d{1,2}%))?)\s*\)\s*$/i;

const HSL =
  /^\s*hsla?\(\s*-?(?:\d+(?:\.\d+)?|\.\d+)(?:deg|rad|turn)?(?:\s*,\s*(\d{1,3}(?:\.\d+)?)%\s*,\s*(\d{1,3}(?:\.\d+)?)%(?:\s*,\s*(\d(?:\.\d+)?|\.\d+|\d{1,2}%))?|\s+(\d{1,3}(?:\.\d+)?)%\s+(\d{1,3}(?:\.\d+)?)%(?:\s*\/\s*(\d(?:\.\d+)?|\.\d+|\d{1,2}%))?)\s*\)\s*$/i;

/**
 * Format `color`: a color of CSS, by name, in hexadecimal digits, or as `rgb(…)` or `hsl(…)`.
 *
 * What Pydantic reads (`color.py`, the same in pydantic-extra-types): the digits also after `0x` or
 * after nothing, and no opacity of `100%`; `transparent` only in pydantic-extra-types. It writes
 * the name, else `#` and digits.
 */
export function isColor(text: string): boolean {
  return isColorName(text) || HEXADECIMAL.test(text) || isRgb(text) || isHsl(text);
}

function isColorName(text: string): boolean {
  return /^[a-z]{3,20}$/i.test(text) && ` ${NAMES}`.split(/\s/).includes(text.toLowerCase());
}

function isRgb(text: string): boolean {
  const [all, red, green, blue, opacity, spacedGreen, spacedBlue, spacedOpacity] =
    RGB.exec(text) ?? [];
  return (
    all !== undefined &&
    [red, green ?? spacedGreen, blue ?? spacedBlue].every((value) => Number(value) <= 255) &&
    isOpacity(opacity ?? spacedOpacity)
  );
}

function isHsl(text: string): boolean {
  const [all, saturation, lightness, opacity, spacedSaturation, spacedLightness, spacedOpacity] =
    HSL.exec(text) ?? [];
  return (
    all !== undefined &&
    [saturation ?? spacedSaturation, lightness ?? spacedLightness].every(
      (value) => Number(value) <= 100,
    ) &&
    isOpacity(opacity ?? spacedOpacity)
  );
}

/**
 * A percentage has two digits at most here, so only a number can be too large; Python lets it be
 * off by a hair.
 */
function isOpacity(text: string | undefined): boolean {
  return text === undefined || text.endsWith("%") || Number(text) <= 1 + 1e-9;
}
