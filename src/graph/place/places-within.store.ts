/** SQL for "there or in a place within it": the places that lie within given ones, whatever the number of levels. */

/**
 * Gives `root`, the place asked about, and `id`, itself, what was merged into it, and every place within.
 * A place that by mistake lies within itself is met once (UNION).
 *
 * @param roots SQL for a uuid array
 */
export const placesWithin = (roots: string): string => `with recursive within(root, id) as (
    select root, root from unnest(${roots}::uuid[]) root
    union
    select within.root, step.id from within cross join lateral (
      select part.id from place part where part.part_of_id = within.id
      union all
      select merged.id from entity merged where merged.merged_into_id = within.id) step
  ) select root, id from within`
