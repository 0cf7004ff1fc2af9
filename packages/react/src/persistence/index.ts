export { SessionPersistence, type SessionPersistenceProps } from "./SessionPersistence.tsx";
