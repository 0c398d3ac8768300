import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';

interface Props {
  label: string;
  placeholder?: string;
  /** As it stands in the address. */
  value: string;
  onChange: (words: string) => void;
}

/** Words that narrow a list; the address follows a moment after the typing. */
export function WordsField({ label, placeholder, value, onChange }: Props) {
  const [words, setWords] = useState(value);
  const sent = useRef(value);
  useEffect(() => {
    // Changed from elsewhere: «Назад» or a reset.
    if (value !== sent.current) setWords(value);
    sent.current = value;
  }, [value]);
  const look = useDebouncedCallback((text: string) => {
    sent.current = text.trim();
    onChange(text.trim());
  }, 300);
  return (
    <TextInput
      label={label}
      placeholder={placeholder}
      type="search"
      value={words}
      onChange={(event) => {
        setWords(event.currentTarget.value);
        look(event.currentTarget.value);
      }}
    />
  );
}
