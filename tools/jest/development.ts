import { bringUpToDate, DEVELOPMENT } from "../cli/upToDate";

export default () => {
  bringUpToDate(DEVELOPMENT);
};
