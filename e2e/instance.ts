/** Where the instance under test listens; its own port, so that a running `npm start` is not disturbed. */
export const PORT = Number(process.env.LODESTONE_E2E_PORT ?? 4873);
/** Whether several instances behind nginx answer on that port, instead of one. */
export const BEHIND_PROXY = Boolean(process.env.LODESTONE_E2E_INSTANCES);
export const BASE_URL = `http://localhost:${PORT}`;

/** The password of the demonstration's accounts. */
export const DEMO_PASSWORD = "lodestone-demo-2026";
