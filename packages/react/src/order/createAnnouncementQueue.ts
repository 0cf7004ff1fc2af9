/**
 * The composers that show one order. They all show the same, and a page read aloud would say it as
 * often as it has composers; so one of them tells it: the one that the customer used last, or else
 * the first, of those in sight.
 */
export function createTellers(onEnter: (teller: Teller) => void): Tellers {
  /** The one used last comes first. */
  let present: Teller[] = [];
  const others = (teller: Teller) => present.filter((each) => each !== teller);
  const current = () => present.find(({ isInSight }) => isInSight()) ?? present[0];

  return {
    current,
    create() {
      const teller: Teller = {
        isInSight: () => false,
        enter(isInSight) {
          teller.isInSight = isInSight;
          present.push(teller);
          onEnter(teller);
          return () => {
            present = others(teller);
          };
        },
        use() {
          // With every key it is the first already.
          if (present[0] === teller) return;
          present = [teller, ...others(teller)];
        },
        isTelling: () => current() === teller,
      };
      return teller;
    },
  };
}

export interface Tellers {
  /** The one that tells what happens now; none while no composer shows the order. */
  current: () => Teller | undefined;
  create: () => Teller;
}

/** A composer, for as long as it shows the order. */
export interface Teller {
  /** Nothing is heard of what is not in sight. */
  isInSight: () => boolean;
  /** It shows the order from now on; returns how to end that. */
  enter: (isInSight: () => boolean) => () => void;
  /** The customer is at this one. */
  use: () => void;
  /** Whether it is the one that tells what happens now. */
  isTelling: () => boolean;
}
