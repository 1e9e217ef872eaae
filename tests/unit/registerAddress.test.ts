import { describe, expect, it } from 'vitest';
import { registerAddressIn } from '@/data/exchange/registerAddress';

describe('the address of a register', () => {
  it.each([
    [' https://voorbeeld.example/r.json ', 'https://voorbeeld.example/r.json'],
    ['voorbeeld.example/r.json#top', 'https://voorbeeld.example/r.json'],
    ['voorbeeld.example:8443/r.json', 'https://voorbeeld.example:8443/r.json'],
    ['HTTPS://Voorbeeld.Example', 'https://voorbeeld.example/'],
  ])('is read as people write it: %s', (text, address) => {
    expect(registerAddressIn(text)).toBe(address);
  });

  it.each([
    'http://voorbeeld.example/r.json',
    'https://naam:geheim@voorbeeld.example/r.json',
    'file:///home/r.json',
    'javascript:alert(1)',
    'data:application/json,{}',
    'moz-extension://voorbeeld/r.json',
    'geen adres',
    '',
  ])('is none by which a register can be followed: %s', (text) => {
    expect(registerAddressIn(text)).toBeUndefined();
  });
});
