import { type ReactElement, useId } from "react";
import "./live.css";

/** A few values to choose one from. */
export function Choice<Value extends string>({
  legend,
  values,
  chosen,
  onChoose,
}: ChoiceProps<Value>): ReactElement {
  const name = useId();
  return (
    <fieldset className="site-choice">
      <legend>{legend}</legend>
      {values.map(({ value, title }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          {title}
        </label>
      ))}
    </fieldset>
  );
}

export interface ChoiceProps<Value extends string> {
  legend: string;
  values: readonly { value: Value; title: string }[];
  chosen: Value;
  onChoose: (value: Value) => void;
}
