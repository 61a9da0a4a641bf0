/**
 * Where the engine's wheel lies in the runtime. Its modules are imported out of it as they are (zipimport): nothing is unpacked, so what unpacks
 * need not come either.
 *
 * @module engine_place
 */

/** The rest of the address of a module of the engine, as a traceback shows it, follows this; build_scripts/engine/runtime_compilation.py knows it too. */
const WHEEL = '/lib/policy_engine.whl';

/**
 * Options of `loadPyodide` with which the engine can be imported as soon as the runtime has started.
 * @param {Promise<Uint8Array> | Uint8Array} wheel
 * @returns {{env: Record<string, string>, fsInit: (files: any) => Promise<void>}}
 */
export function withEngine(wheel) {
  return {
    env: { PYTHONPATH: WHEEL },
    fsInit: async (files) => {
      files.writeFile(WHEEL, await wheel);
    },
  };
}
