export { RoomLayout as default } from "../room-layout";
