import { httpLoad, type Rotation } from "./http-load";
import type { Measured } from "./numbers";
import { alternate, type Pace } from "./rounds";
import type { Site } from "./site";

export const ACTS_AT_ONCE = 16;

/** Members send the forms that pages without scripts send; done is what leads on from there. */
export async function measureActs(site: Site, visits: Rotation, pace: Pace & { seconds: number }): Promise<Measured> {
  const { acts } = await alternate(
    {
      acts: {
        seconds: pace.seconds,
        cpu: site.cpu,
        load: (atOnce, hear) => httpLoad(site.address, visits, { atOnce, status: 303 }, hear),
      },
    },
    ACTS_AT_ONCE,
    pace,
  );
  return acts;
}
