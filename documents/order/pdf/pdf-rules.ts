import type { PageRule } from './pdf-page.js';

/** Thicker than any border of a cell, in points. */
const thickest = 3;
const shortest = 4;

type Matrix = readonly [number, number, number, number, number, number];
const start: Matrix = [1, 0, 0, 1, 0, 0];

/** The operators of a page that draw lines, by the numbers pdf.js gives them. */
export interface PathOperators {
  save: number;
  restore: number;
  transform: number;
  constructPath: number;
  endPath: number;
  fill: number;
  eoFill: number;
}

/** Follows the drawing of a page and keeps the straight thin lines, however a program draws them: strokes or flat rectangles. */
export function pageRules(
  { fnArray, argsArray }: { fnArray: readonly number[]; argsArray: readonly unknown[] },
  operators: PathOperators,
): PageRule[] {
  let matrix = start;
  const saved: Matrix[] = [];
  const rules: PageRule[] = [];
  fnArray.forEach((operator, at) => {
    const values = argsArray[at];
    if (operator === operators.save) saved.push(matrix);
    else if (operator === operators.restore) matrix = saved.pop() ?? start;
    else if (operator === operators.transform && isMatrix(values)) matrix = times(matrix, values);
    else if (operator === operators.constructPath && Array.isArray(values)) {
      // A path that is not painted only cuts off what is drawn outside it.
      if (values[0] === operators.endPath) return;
      const filled = values[0] === operators.fill || values[0] === operators.eoFill;
      const [path] = Array.isArray(values[1]) ? (values[1] as unknown[]) : [];
      if (isNumbers(path)) for (const rule of rulesOfPath(path, matrix, filled)) rules.push(rule);
    }
  });
  return rules;
}

/** 0 moveTo, 1 lineTo, 2 curveTo, 3 quadraticCurveTo, 4 closePath, each followed by its coordinates. */
const coordinates = [2, 2, 6, 4, 0];

function rulesOfPath(path: ArrayLike<number>, matrix: Matrix, filled: boolean): PageRule[] {
  const shapes: [number, number][][] = [];
  for (let at = 0; at < path.length;) {
    const kind = path[at] ?? 4;
    const count = coordinates[kind] ?? 0;
    if (kind === 0) shapes.push([]);
    if (count > 0) {
      const [x, y] = [path[at + count - 1] ?? 0, path[at + count] ?? 0];
      shapes
        .at(-1)
        ?.push([matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]]);
    }
    at += count + 1;
  }
  return shapes.flatMap((points) => rulesOfShape(points, filled));
}

/** A flat shape is one rule; the outline of a larger rectangle is four, its filling is a background. */
function rulesOfShape(points: readonly [number, number][], filled: boolean): PageRule[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [bottom, top] = [Math.min(...ys), Math.max(...ys)];
  const [wide, high] = [right - left, top - bottom];
  const level = (place: number): PageRule => ({ upright: false, place, from: left, to: right });
  const upright = (place: number): PageRule => ({ upright: true, place, from: bottom, to: top });
  if (high <= thickest && wide >= shortest) return [level((top + bottom) / 2)];
  if (wide <= thickest && high >= shortest) return [upright((left + right) / 2)];
  const isBox =
    !filled &&
    points.length >= 4 &&
    points.length <= 5 &&
    points.every(([x, y]) => near(x, left, right) && near(y, bottom, top));
  return isBox && wide >= shortest && high >= shortest
    ? [level(top), level(bottom), upright(left), upright(right)]
    : [];
}

const near = (place: number, one: number, other: number) =>
  Math.abs(place - one) < 0.5 || Math.abs(place - other) < 0.5;

function isNumbers(path: unknown): path is ArrayLike<number> {
  return ArrayBuffer.isView(path) && 'length' in path;
}

function isMatrix(values: unknown): values is Matrix {
  return Array.isArray(values) && values.length === 6 && values.every((value) => typeof value === 'number');
}

function times(one: Matrix, other: Matrix): Matrix {
  return [
    one[0] * other[0] + one[2] * other[1],
    one[1] * other[0] + one[3] * other[1],
    one[0] * other[2] + one[2] * other[3],
    one[1] * other[2] + one[3] * other[3],
    one[0] * other[4] + one[2] * other[5] + one[4],
    one[1] * other[4] + one[3] * other[5] + one[5],
  ];
}
