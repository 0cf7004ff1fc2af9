/** Material UI's own `visuallyHidden`, for what is there to be heard only. */
export { default as unseen } from "@mui/utils/visuallyHidden";
